#!/usr/bin/env node
// The terminal as a command: `npm install --global .` in a checkout after `npm ci`, then `newsglass page.html`.
import { register } from 'tsx/esm/api';

register();
await import('../lib/cli/main.ts');
