import type { FastifyHelmetOptions } from '@fastify/helmet';
import { IMAGE_HOST } from '../off/image-url.ts';

/** What browsers are told to refuse. Pages hold no script and no inline style; they fetch nothing from elsewhere but product pictures. */
const CONTENT_POLICY = {
  'default-src': ["'none'"],
  'style-src': ["'self'"],
  'font-src': ["'self'"],
  'img-src': ["'self'", `https://${IMAGE_HOST}`],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
};

export function securityHeaders({ secure }: { readonly secure: boolean }): FastifyHelmetOptions {
  return {
    contentSecurityPolicy: { useDefaults: false, directives: CONTENT_POLICY },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  };
}

/** What no page of ours uses, and no page that somebody manages to put here may. */
const UNUSED_FEATURES =
  'accelerometer autoplay bluetooth browsing-topics camera display-capture encrypted-media fullscreen geolocation gyroscope hid identity-credentials-get idle-detection magnetometer microphone midi otp-credentials payment picture-in-picture publickey-credentials-create publickey-credentials-get screen-wake-lock serial storage-access usb web-share xr-spatial-tracking';

/** What helmet does not know of. */
export const OTHER_HEADERS: Readonly<Record<string, string>> = {
  'permissions-policy': UNUSED_FEATURES.split(' ')
    .map((feature) => `${feature}=()`)
    .join(', '),
};

/** The same for the page of a request so malformed that no hook sees it. */
export const HEADERS_WITHOUT_HOOKS: Readonly<Record<string, string>> = {
  'content-security-policy': Object.entries(CONTENT_POLICY)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join(';'),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  ...OTHER_HEADERS,
};
