import type { CompanionAsks, CompanionHears, Followed } from '../core/marks/companion';
import { Lifeline } from './lifeline';
import { BackLink } from './overlay/back-link';
import { OverlayHost } from './overlay/host';
import { ScrollPlace } from './scroll-place';

type Tell = (news: CompanionHears) => void;

/** What there is of ours in the page that a way back can be put beside. */
export interface Surroundings {
  /** Where marks are shown: their host. */
  readonly host: OverlayHost | undefined;
  /** What a host of its own is called where there are no marks: begins as the names of the last jump. */
  readonly name: string;
  /** The marker that was jumped to last, if it is shown. */
  readonly marker: Element | undefined;
}

/** The views of ours that stand beside one page: each hears where the reader is, and can be led back to. */
export class Companions {
  readonly #view: Window & typeof globalThis;
  readonly #isAlive: () => boolean;
  readonly #around: () => Surroundings;
  readonly #companions = new Map<Tell, ScrollPlace | undefined>();
  #lifeline: Lifeline | undefined;
  #back: { readonly link: BackLink; readonly tell: Tell } | undefined;

  /** `isAlive`: whether the extension is still there; without it the page is left alone. */
  constructor(view: Window & typeof globalThis, isAlive: () => boolean, around: () => Surroundings) {
    this.#view = view;
    this.#isAlive = isAlive;
    this.#around = around;
  }

  /** Takes a view in until it leaves; what is returned takes what it asks. */
  join(channel: Tell): { readonly hear: (asks: CompanionAsks) => void; readonly leave: () => void } {
    let words: Followed['words'] | undefined;
    // A channel of an extension that is gone throws.
    const tell: Tell = (news) => void (this.#isAlive() && channel(news));
    this.#companions.set(tell, undefined);
    this.#lifeline ??= new Lifeline(this.#view.document, this.#isAlive, () => this.dismiss());
    return {
      hear: (asks) => {
        if ('follow' in asks) {
          words = asks.follow.words;
          this.#companions.get(tell)?.stop();
          this.#companions.set(tell, new ScrollPlace(this.#view, asks.follow, (at) => tell({ at })));
        } else if (words) this.#offerBack(words, tell);
      },
      leave: () => this.#leave(tell),
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
    const { host, name, marker } = this.#around();
    const own = host ? undefined : new OverlayHost(this.#view.document, name, 'at-once');
    const link = new BackLink(host ?? own!, words, marker, {
      press: () => tell({ back: true }),
      gone: () => {
        own?.remove();
        this.#back = undefined;
      },
    });
    this.#back = { link, tell };
  }

  /** Takes the way back away, if there is one. */
  clear(): void {
    this.#back?.link.remove();
  }

  /** Lets every view go. */
  dismiss(): void {
    for (const tell of [...this.#companions.keys()]) this.#leave(tell);
  }

  #leave(tell: Tell): void {
    this.#companions.get(tell)?.stop();
    this.#companions.delete(tell);
    if (this.#back?.tell === tell) this.clear();
    if (this.#companions.size > 0) return;
    this.#lifeline?.stop();
    this.#lifeline = undefined;
  }
}
