/** The parts that tests use of packages that come without types. */

declare module '@citation-js/core' {
  export class Cite {
    constructor(file: unknown, options: { forceType: string });
    get(options: { type: 'string' }): string;
  }
}

declare module 'fake-indexeddb/auto' {}

declare module 'jsonld' {
  interface Loaded {
    readonly contextUrl?: undefined;
    readonly documentUrl: string;
    readonly document: object;
  }
  const jsonld: {
    expand(document: object, options: { documentLoader: (url: string) => Promise<Loaded> }): Promise<object[]>;
  };
  export default jsonld;
}
