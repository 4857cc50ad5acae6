/** `If-None-Match` of HTTP (RFC 9110, 13.1.2). */

/** Whether whoever asks has the answer with this tag already; weak and strong tags are the same here. */
export function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  const bare = (tag: string) => tag.trim().replace(/^W\//, '');
  return (ifNoneMatch ?? '').split(',').some((tag) => tag.trim() === '*' || bare(tag) === bare(etag));
}
