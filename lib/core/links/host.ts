/** The host of an address of the web as a reader names it, without “www.”; undefined for any other address. */
export function hostOf(address: string | undefined): string | undefined {
  return /^https?:\/\/(?:[^/?#]*@)?(?:www\.)?([^/:?#]+)/i.exec(address ?? '')?.[1];
}
