import type { TemplateValue } from './Templates';

/** The settings as this view shows them; the extension's own settings fit. */
export interface OptionValues {
  readonly opening: 'off' | 'claims' | 'actors';
  readonly layers: readonly string[];
  readonly strength: 'quiet' | 'standard';
  readonly mentions: 'first' | 'every';
  readonly exportFormat: string;
  readonly namePattern: string;
  readonly csvMark: boolean;
  readonly templates: readonly TemplateValue[];
  readonly singleLetters: boolean;
  readonly browserSummary: boolean;
  readonly language: 'browser' | 'en' | 'de' | 'ur';
}

export type ActorLayer = 'person' | 'organization' | 'place';

export type OptionChange = Partial<Omit<OptionValues, 'layers'>> & { readonly layers?: readonly ActorLayer[] };

/** What the options page can have done besides changing settings. */
export interface OptionActions {
  change(change: OptionChange): void;
  reset(): void;
  changeKeys(): void;
}
