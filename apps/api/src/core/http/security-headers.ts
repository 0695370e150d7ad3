import type { NextFunction, Request, RequestHandler, Response } from 'express';

/**
 * Headers of every answer. Only our own host is allowed for anything; scripts inside pages need the nonce of that page.
 * HSTS is the business of the TLS end in front.
 */
export function securityHeaders(tls: boolean): RequestHandler {
  const withoutScripts = contentSecurityPolicy(null, tls);
  return (_req: Request, res: Response, next: NextFunction) => {
    res.setHeader('content-security-policy', withoutScripts);
    res.setHeader('x-content-type-options', 'nosniff');
    res.setHeader('referrer-policy', 'same-origin');
    res.setHeader('cross-origin-opener-policy', 'same-origin');
    res.setHeader('cross-origin-resource-policy', 'same-origin');
    res.setHeader('permissions-policy', 'camera=(self), microphone=(), geolocation=(), browsing-topics=()');
    next();
  };
}

/** The policy of one page; `nonce` allows exactly the scripts that the server put into it. */
export function contentSecurityPolicy(nonce: string | null, tls: boolean): string {
  return [
    `default-src 'none'`,
    `script-src 'self'${nonce ? ` 'nonce-${nonce}'` : ''}`,
    `style-src 'self'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `worker-src 'self'`,
    `manifest-src 'self'`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `object-src 'none'`,
    `frame-ancestors 'none'`,
    ...(tls ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}
