import { pageHolder } from './noscript';
import { firstChildOf, hasAttribute, localNameOf, nextSiblingOf, nodeTypeOf, parentNodeOf } from './plain-dom';

/** A run of words between two block boundaries: a paragraph, a list item, a table cell, a loose line. */
export interface Run {
  readonly text: string;
  /** Code units of `text` that stand inside anchors. */
  readonly linked: number;
  /** Code units of prose on the page before this run. */
  readonly proseBefore: number;
  /** The nearest heading before the run, if any. */
  readonly heading?: string;
}

/** An anchor as read: its words, and the run in which they begin. */
export interface ReadAnchor {
  readonly element: Element;
  /** Its turn among `ReadPage.all`. */
  readonly turn: number;
  readonly text: string;
  readonly run: Run;
  /** Where in the run's text the anchor begins. */
  readonly runOffset: number;
  readonly hasImage: boolean;
}

/** How many code units of text an element holds, how many of them stand inside anchors, and how many anchors. */
export interface Amount {
  text: number;
  linked: number;
  anchors: number;
}

export interface ReadPage {
  /** In document order. */
  readonly anchors: readonly ReadAnchor[];
  /** With those of a `<noscript>`, which no reader of a page with scripting sees. */
  readonly all: readonly Element[];
  /** Of every element that holds an anchor, the anchors themselves included. */
  readonly amounts: ReadonlyMap<Element, Amount>;
  /** Code units of prose on the page. */
  readonly prose: number;
}

const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre section summary table tbody td ' +
    'tfoot th thead tr ul br'
  ).split(' '),
);
/** Elements whose text no reader sees as words of the page. */
const UNSEEN = new Set('script style title textarea select iframe object'.split(' '));
const IMAGES = new Set('img svg picture video canvas'.split(' '));
const HEADING = /^h[1-6]$/;
/** Longest run kept, in code units. */
const RUN_LIMIT = 20_000;
/** Longest anchor text kept, in code units. */
const ANCHOR_LIMIT = 2_000;
const HEADING_LIMIT = 80;
/** Shortest run, outside anchors, that counts as prose, in code units. */
const PROSE_LENGTH = 80;

type Open<Value> = { -readonly [Key in keyof Value]: Value[Key] };

/**
 * Reads a page once, in document order: each anchor with the run of words around it. Text of scripts, styles and form
 * fields is not read, and `<template>` not entered; what a `<noscript>` holds is only counted, as a browser with
 * scripting has no elements there.
 */
export function readRuns(document: Document): ReadPage {
  const root = document.documentElement;
  const holdsThePage = pageHolder(root);
  const reader = new RunReader((element) => localNameOf(element) === 'noscript' && !holdsThePage(element));
  if (root) walk(root, reader);
  reader.endRun();
  return {
    anchors: reader.anchors.map((anchor) => ({ ...anchor, text: anchor.text.trim() })),
    all: reader.all,
    amounts: reader.amounts,
    prose: reader.prose,
  };
}

class RunReader {
  readonly anchors: Open<ReadAnchor>[] = [];
  readonly all: Element[] = [];
  readonly amounts = new Map<Element, Amount>();
  prose = 0;
  private readonly open: Open<ReadAnchor>[] = [];
  private readonly frames: Amount[] = [];
  private run: Open<Run> = { text: '', linked: 0, proseBefore: 0 };
  private heading: string | undefined;
  /** The words of the heading being read, if one is. */
  private headingText: string | undefined;
  /** How many elements around the present place are unseen. */
  private unseen = 0;
  /** The notice for pages without scripting that is being passed. */
  private notice: Element | undefined;

  constructor(private readonly isNotice: (element: Element) => boolean) {}

  enter(element: Element): void {
    const anchored = isAnchor(element);
    if (anchored) this.all.push(element);
    if (this.notice) return;
    if (this.isNotice(element)) {
      this.notice = element;
      return;
    }
    const name = localNameOf(element);
    const frame = { text: 0, linked: 0, anchors: 0 };
    this.frames.push(frame);
    if (UNSEEN.has(name)) this.unseen++;
    if (BLOCKS.has(name)) this.endRun();
    if (HEADING.test(name)) this.headingText = '';
    const inside = this.open.at(-1);
    if (inside && IMAGES.has(name)) inside.hasImage = true;
    if (anchored) {
      const place = { run: this.run, runOffset: this.run.text.length };
      const anchor = { element, turn: this.all.length - 1, text: '', ...place, hasImage: false };
      this.anchors.push(anchor);
      this.open.push(anchor);
      frame.anchors = 1;
    }
  }

  leave(element: Element): void {
    if (this.notice) {
      if (this.notice === element) this.notice = undefined;
      return;
    }
    const name = localNameOf(element);
    const frame = this.frames.pop()!;
    if (frame.anchors > 0) this.amounts.set(element, frame);
    const parent = this.frames.at(-1);
    if (parent) {
      parent.text += frame.text;
      parent.linked += frame.linked;
      parent.anchors += frame.anchors;
    }
    if (UNSEEN.has(name)) this.unseen--;
    if (HEADING.test(name)) this.endHeading();
    if (BLOCKS.has(name)) this.endRun();
    if (this.open.at(-1)?.element === element) this.open.pop();
  }

  read(data: string): void {
    if (this.unseen > 0 || this.notice) return;
    const { run } = this;
    const inside = this.open.at(-1);
    let words = data.replace(/\s+/g, ' ');
    if (inside && inside.text.length < ANCHOR_LIMIT)
      inside.text += inside.text.endsWith(' ') ? words.trimStart() : words;
    if (run.text === '' || run.text.endsWith(' ')) words = words.trimStart();
    if (words === '') return;
    const frame = this.frames.at(-1)!;
    frame.text += words.length;
    if (inside) frame.linked += words.length;
    if (this.headingText !== undefined && this.headingText.length < HEADING_LIMIT) this.headingText += words;
    if (run.text.length >= RUN_LIMIT) return;
    run.text += words;
    if (inside) run.linked += words.length;
  }

  endRun(): void {
    const { run } = this;
    const inside = this.open.at(-1);
    if (inside && inside.text !== '' && !inside.text.endsWith(' ')) inside.text += ' ';
    if (run.text === '') return;
    const isProse = run.text.length - run.linked >= PROSE_LENGTH && run.linked * 2 < run.text.length;
    if (isProse) this.prose += run.text.length;
    this.run = { text: '', linked: 0, proseBefore: this.prose };
    if (this.heading !== undefined) this.run.heading = this.heading;
    if (inside?.text.trim() === '') {
      inside.run = this.run;
      inside.runOffset = 0;
    }
  }

  private endHeading(): void {
    const words = (this.headingText ?? '').trim().slice(0, HEADING_LIMIT);
    this.headingText = undefined;
    if (words === '') return;
    this.heading = words;
    if (this.run.text === '') this.run.heading = words;
  }
}

function isAnchor(element: Element): boolean {
  return (localNameOf(element) === 'a' || localNameOf(element) === 'area') && hasAttribute(element, 'href');
}

/** Visits every node under `root` in document order without recursion, so that no nesting overflows the stack. */
function walk(root: Element, reader: RunReader): void {
  const ELEMENT = 1;
  const TEXT = 3;
  let node: Node = root;
  reader.enter(root);
  for (;;) {
    let next = nodeTypeOf(node) === ELEMENT && localNameOf(node as Element) !== 'template' ? firstChildOf(node) : null;
    while (!next) {
      if (nodeTypeOf(node) === ELEMENT) reader.leave(node as Element);
      if (node === root) return;
      next = nextSiblingOf(node);
      if (!next) node = parentNodeOf(node)!;
    }
    node = next;
    if (nodeTypeOf(node) === ELEMENT) reader.enter(node as Element);
    else if (nodeTypeOf(node) === TEXT) reader.read((node as Text).data);
  }
}
