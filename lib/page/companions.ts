import type { CompanionAsks, CompanionHears, Followed } from '../core/marks/companion';
import { BackLink } from './overlay/back-link';
import { OverlayHost } from './overlay/host';
import { ScrollPlace } from './scroll-place';

type Tell = (news: CompanionHears) => void;

/** What there is of ours in the page that a way back can be put beside. */
export interface Surroundings {
  /** Where marks are shown: their host. */
  readonly host: OverlayHost | undefined;
  /** The marker that was jumped to last, if it is shown. */
  readonly marker: Element | undefined;
}

/** The views of ours that stand beside one page: each hears where the reader is, and can be led back to. */
export class Companions {
  readonly #view: Window & typeof globalThis;
  readonly #around: () => Surroundings;
  readonly #companions = new Map<Tell, ScrollPlace>();
  #back: BackLink | undefined;

  constructor(view: Window & typeof globalThis, around: () => Surroundings) {
    this.#view = view;
    this.#around = around;
  }

  /** Takes a view in until it leaves; what is returned takes what it asks. */
  join(tell: Tell): { readonly hear: (asks: CompanionAsks) => void; readonly leave: () => void } {
    let words: Followed['words'] | undefined;
    return {
      hear: (asks) => {
        if ('follow' in asks) {
          words = asks.follow.words;
          this.#companions.get(tell)?.stop();
          this.#companions.set(tell, new ScrollPlace(this.#view, asks.follow, (at) => tell({ at })));
        } else if (words) this.#offerBack(words, tell);
      },
      leave: () => {
        this.#companions.get(tell)?.stop();
        this.#companions.delete(tell);
      },
    };
  }

  /** Whether a view beside the page takes a finding that is to be put right. */
  correct(id: string): boolean {
    const tell = [...this.#companions.keys()].at(-1);
    tell?.({ correct: id });
    return tell !== undefined;
  }

  #offerBack(words: Followed['words'], tell: Tell): void {
    this.clear();
    const { host, marker } = this.#around();
    const own = host ? undefined : new OverlayHost(this.#view.document);
    this.#back = new BackLink(host ?? own!, words, marker, {
      press: () => tell({ back: true }),
      gone: () => {
        own?.remove();
        this.#back = undefined;
      },
    });
  }

  /** Takes the way back away, if there is one. */
  clear(): void {
    this.#back?.remove();
  }
}
