/** As much of a bundler's view of a module as is needed here. */
interface Graph {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

const POPUP = /\/entrypoints\/popup\//;
const OTHER_PAGES = /\/entrypoints\/(?!popup\/)/;

/**
 * The file a module is packed into, so that the popup starts from a few files and not from thirty small ones: `views`
 * for what other pages load too, its own for the rest. Null leaves a module to the bundler.
 */
export function chunkOf(id: string, graph: Graph): string | null {
  if (!isLoadedBy(POPUP, id, graph)) return null;
  return isLoadedBy(OTHER_PAGES, id, graph) ? 'views' : null;
}

/** Whether a module is loaded, directly or through others, when an entry point is. */
function isLoadedBy(entry: RegExp, id: string, graph: Graph): boolean {
  const seen = new Set<string>();
  const ahead = [id];
  for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
    if (entry.test(at)) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    ahead.push(...(graph.getModuleInfo(at)?.importers ?? []));
  }
  return false;
}
