/** Elements that a reader sees as a place of their own: text in them never runs on into what stands beside them. */
export const BLOCK_TAGS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol option p plaintext ' +
    'pre search section summary table tbody td tfoot th thead tr ul xmp'
  ).split(' '),
);

/** Elements whose content is no text of the page: code, controls, and what only shows where something is missing. */
export const UNREAD_TAGS = new Set(
  (
    'applet audio button canvas datalist embed frame head iframe input link map meta meter noembed noframes noscript object ' +
    'optgroup param picture progress script select slot style svg template textarea title track video'
  ).split(' '),
);

/** Of the unread, those that Readability counts when it weighs a container. */
export const WEIGHED_TAGS = new Set('button embed iframe img input object select textarea video'.split(' '));

export const HEADING_TAG = /^h[1-6]$/;
