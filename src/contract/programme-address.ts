/** The portal's page of a programme; `base` is what stands before it: a language prefix, or a whole address. */
export const programmeAddress = (base: string, slug: string): string =>
  `${base}/chuong-trinh/${encodeURIComponent(slug)}`;
