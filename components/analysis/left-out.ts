import type { LeftOut } from '../../lib/core/article';
import type { MessageKey } from '../words';

/** Why a block was left out, in the interface's words. */
export const LEFT_OUT: Readonly<Record<LeftOut['kind'], MessageKey>> = {
  caption: 'left_caption',
  'repeated-title': 'left_repeated_title',
  byline: 'left_byline',
  'share-bar': 'left_share_bar',
  promotion: 'left_promotion',
  related: 'left_related',
  newsletter: 'left_newsletter',
  comments: 'left_comments',
  navigation: 'left_navigation',
  embed: 'left_embed',
  picture: 'left_picture',
  tags: 'left_tags',
  'author-box': 'left_author_box',
  other: 'left_other',
};
