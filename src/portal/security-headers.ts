/**
 * Headers of every answer. The portal runs no script, so the policy forbids all of them, and inline styles too. Only the
 * verifier's page runs one, and that page may connect to nothing; and the pages of accounts, for passkeys.
 */
import { secureHeaders } from 'hono/secure-headers';

const policy = {
  defaultSrc: ["'none'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};

/** Strict-Transport-Security is added where the server is reached over https: see api/strict-transport.ts. */
const common: NonNullable<Parameters<typeof secureHeaders>[0]> = {
  strictTransportSecurity: false,
  xFrameOptions: 'DENY',
  referrerPolicy: 'strict-origin-when-cross-origin',
  crossOriginEmbedderPolicy: 'require-corp',
  crossOriginOpenerPolicy: 'same-origin',
  crossOriginResourcePolicy: 'same-origin',
  permissionsPolicy: {
    camera: [],
    geolocation: [],
    microphone: [],
    payment: [],
    usb: [],
    browsingTopics: [],
  },
};

export const securityHeaders = secureHeaders({ ...common, contentSecurityPolicy: policy });

export const verifierHeaders = secureHeaders({
  ...common,
  contentSecurityPolicy: {
    ...policy,
    scriptSrc: ["'self'"],
    connectSrc: ["'none'"],
    formAction: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
  },
});

/**
 * No address of these pages is told to another site: an invitation's is a secret. With `no-referrer` browsers would send
 * `Origin: null` with the own forms, and same-origin.ts could not tell them from others.
 */
export const accountHeaders = secureHeaders({
  ...common,
  referrerPolicy: 'same-origin',
  contentSecurityPolicy: {
    ...policy,
    scriptSrc: ["'self'"],
    connectSrc: ["'self'"],
    requireTrustedTypesFor: ["'script'"],
  },
});
