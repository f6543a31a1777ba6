import { firstOf, type Role, wordCount } from './role';

const IMAGE_FILE = /\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?)(?:$|\?)/;
const GALLERY =
  /\/(?:galler(?:y|ies)|galerie|bilder|bilderserie|fotostrecke|photos?|fotos?|images?|slideshow|pictures?|diaporama|img)\//;
const PLACES = new Set([
  'caption',
  'captions',
  'figcaption',
  'credit',
  'credits',
  'photographer',
  'photocredit',
  'lightbox',
  'enlarge',
  'zoom',
  'gallery',
  'slideshow',
  'bildunterschrift',
  'legende',
  'imagecaption',
  'attachment',
]);
const CAPTION = /\b(?:caption|figcaption|bildunterschrift|photocredit|photo credit|image credit)\b/;
const AGENCY =
  /(?:^|\.)(?:gettyimages\.[a-z.]+|shutterstock\.com|alamy\.com|istockphoto\.com|imago-images\.\w+|unsplash\.com|pexels\.com|flickr\.com|deviantart\.com|picture-alliance\.com|stock\.adobe\.com|commons\.wikimedia\.org|apimages\.com|creativecommons\.org)$/;
const CREDIT =
  /^(?:image|images|photo|photos|photograph|picture|credit|source|foto|fotos|bild|quelle|artist|via|crédit|imagen|fuente|graphic|chart|illustration)(?: (?:credits?|by|source|courtesy(?: of)?))?\s*[:|]/i;

export const figure: Role = {
  label: 'Picture or credit',
  evidence: ({ target, anchor, near, inline, words }) => {
    const { ancestors, hasImage, block } = anchor.context;
    if (IMAGE_FILE.test(target.path)) return 'It leads to an image file';
    if (ancestors.slice(0, 4).some(({ tag }) => tag === 'figcaption')) return 'It stands in the caption of a figure';
    if (ancestors.slice(0, 2).some(({ words: names }) => CAPTION.test(names)))
      return 'It stands in the caption of a figure';
    if (inline) return undefined;
    const place = firstOf(near, PLACES);
    if (place && wordCount(words) <= 8 && (!hasImage || GALLERY.test(target.path) || words === '' || wordless(words)))
      return `It stands in a part of the page named “${place}”`;
    if (hasImage && wordCount(words) <= 4 && GALLERY.test(target.path))
      return 'It is an image that leads to its gallery';
    if (AGENCY.test(target.hostname) && block.length < 200) return 'It credits the source of an image';
    return CREDIT.test(block) && block.length < 160 ? 'It stands in the credit of an image' : undefined;
  },
};

function wordless(words: string): boolean {
  return /^(?:enlarge|zoom|vergrößern|bild vergrößern|view (?:gallery|larger)|\d+\s*\/\s*\d+)/i.test(words);
}
