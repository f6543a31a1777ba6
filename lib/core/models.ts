/**
 * Fitted weights too large for a module. The host reads the packaged files (`public/models` through
 * `runtime.getURL` in the extension, the file system in a terminal) and hands the bytes in, so that the analysis
 * itself reads nothing. A missing model is reported as a problem by the analyser that wants it.
 */
export interface Models {
  /** The entity tagger: `public/models/entities.bin`. */
  readonly entities?: Uint8Array;
}
