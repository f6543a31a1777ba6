import { type Destination, listedAs } from './destination';

const listed = listedAs('fact-checker', () => 'publishes fact-checks');

export const factChecker: Destination = {
  label: 'Fact-checker',
  evidence: listed,
  signs: ({ hostname }) =>
    /fact-?check|faktencheck|faktacheck|checamos|desinfo/.test(hostname)
      ? `“${hostname}” calls itself a fact-checker`
      : undefined,
};
