import { graphlib, layout as dagreLayout } from '@dagrejs/dagre';
import type { GraphLine, GraphNode } from './graph-shape';

export const nodeWidth = 184;

/** As high as what stands on it: a name, its lines, two marks a row. */
export const heightOf = (node: GraphNode): number => 44 + node.lines.length * 20 + Math.ceil(node.marks.length / 2) * 28;

/** Where everything stands: who reports below whom he reports to, those without a line side by side. */
export function placed(nodes: readonly GraphNode[], lines: readonly GraphLine[]): Map<string, { x: number; y: number }> {
  const graph = new graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 28, ranksep: 64, marginx: 16, marginy: 16 });
  graph.setDefaultEdgeLabel(() => ({}));
  const known = new Set(nodes.map((node) => node.id));
  for (const node of nodes) graph.setNode(node.id, { width: nodeWidth, height: heightOf(node) });
  for (const { id, from, to, upward } of lines) {
    if (!known.has(from) || !known.has(to) || from === to) continue;
    // Lines that say nothing of above and below pull together, but do not order.
    if (upward) graph.setEdge(to, from, { weight: 3 }, id);
    else graph.setEdge(from, to, { weight: 1 }, id);
  }
  dagreLayout(graph);
  return new Map(nodes.map((node) => {
    const { x, y } = graph.node(node.id) as { x: number; y: number };
    return [node.id, { x: x - nodeWidth / 2, y: y - heightOf(node) / 2 }];
  }));
}
