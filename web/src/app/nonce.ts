declare global {
  var __webpack_nonce__: string | undefined;
}

/** What the service has put into the page for its style tags; undefined where it has put nothing. */
export function styleNonce(): string | undefined {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
  return nonce && nonce !== '__CSP_NONCE__' ? nonce : undefined;
}

/** The dialogs' scroll lock makes a style tag of its own, and takes the nonce from here. */
export function tellNonce(): void {
  const nonce = styleNonce();
  if (nonce) globalThis.__webpack_nonce__ = nonce;
}
