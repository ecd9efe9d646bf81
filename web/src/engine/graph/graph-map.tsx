import {
  Background, ConnectionMode, Controls, Handle, MarkerType, Position, ReactFlow, useEdgesState, useNodesState, type Edge, type Node, type NodeProps,
} from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ColorTag } from '@/shared/color-tag';
import { EntityIcon } from '@/shared/entity-icon';
import type { GraphLine, GraphNode } from './graph-shape';
import { heightOf, nodeWidth, placed } from './layout';
import styles from './graph.module.css';

interface Props {
  nodes: GraphNode[];
  lines: GraphLine[];
  label: string;
  /** A line was dragged from one to another; without it the map is only read. */
  onDraw?: ((from: string, to: string) => void) | undefined;
  onRemove?: ((line: GraphLine) => void) | undefined;
}

/** People and companies with their lines, to zoom, move and draw on. What it shows stands in `GraphOutline` as words. */
export function GraphMap({ nodes, lines, label, onDraw, onRemove }: Props) {
  const { t } = useTranslation();
  const [shownNodes, setNodes, onNodesChange] = useNodesState<Node<Card>>([]);
  const [shownLines, setLines, onLinesChange] = useEdgesState<Edge>([]);
  useEffect(() => {
    const places = placed(nodes, lines);
    setNodes((before) => nodes.map((node) => ({
      id: node.id,
      type: 'card',
      data: { node },
      ariaLabel: [node.title, ...node.lines].join(', '),
      // What was moved stays where it was put.
      position: before.find((one) => one.id === node.id)?.position ?? places.get(node.id) ?? { x: 0, y: 0 },
    })));
    setLines(lines.map((line) => edgeOf(line, nodes)));
  }, [nodes, lines, setNodes, setLines]);
  return (
    <div className={styles['map']} role="group" aria-label={label}>
      <ReactFlow
        nodes={shownNodes}
        edges={shownLines}
        nodeTypes={cards}
        onNodesChange={onNodesChange}
        onEdgesChange={onLinesChange}
        connectionMode={ConnectionMode.Loose}
        nodesConnectable={onDraw !== undefined}
        onConnect={({ source, target }) => source !== target && onDraw?.(source, target)}
        deleteKeyCode={onRemove ? ['Delete', 'Backspace'] : null}
        onBeforeDelete={({ edges }) => {
          for (const edge of edges) {
            const line = lines.find((one) => one.id === edge.id);
            if (line?.removable) onRemove?.(line);
          }
          // What is gone is gone once the server says so.
          return Promise.resolve(false);
        }}
        fitView
        fitViewOptions={{ maxZoom: 1, padding: 0.15 }}
        minZoom={0.15}
        maxZoom={2.5}
        proOptions={{ hideAttribution: true }}
        ariaLabelConfig={{
          'controls.ariaLabel': t('graph.controls'), 'controls.zoomIn.ariaLabel': t('graph.zoomIn'), 'controls.zoomOut.ariaLabel': t('graph.zoomOut'),
          'controls.fitView.ariaLabel': t('graph.fit'), 'node.a11yDescription.default': t('graph.nodeKeys'), 'edge.a11yDescription.default': t('graph.lineKeys'),
        }}
      >
        <Background gap={24} />
        <Controls showInteractive={false} />
      </ReactFlow>
    </div>
  );
}

type Card = { node: GraphNode };

function edgeOf(line: GraphLine, nodes: GraphNode[]): Edge {
  const name = (id: string) => nodes.find((one) => one.id === id)?.title ?? '';
  return {
    id: line.id,
    source: line.from,
    target: line.to,
    sourceHandle: line.upward ? 'top' : 'bottom',
    targetHandle: line.upward ? 'bottom' : 'top',
    type: 'smoothstep',
    deletable: line.removable,
    focusable: !line.faint,
    ariaLabel: `${name(line.from)} — ${line.label} → ${name(line.to)}`,
    ...(line.faint ? { className: styles['faint'] ?? '' } : { label: line.label, markerEnd: { type: MarkerType.ArrowClosed } }),
    ...(line.upward ? {} : { style: { strokeDasharray: '5 4' } }),
  };
}

function CardNode({ data: { node }, isConnectable }: NodeProps<Node<Card>>) {
  return (
    <div className={`${styles['card'] ?? ''} ${node.centre ? styles['centre'] ?? '' : ''}`} style={{ width: nodeWidth, minHeight: heightOf(node) }}>
      <Handle id="top" type="source" position={Position.Top} isConnectable={isConnectable} />
      <div className={styles['name']}><EntityIcon name={node.icon} /> <Link className="nodrag" to={node.to}><bdi>{node.title}</bdi></Link></div>
      {node.lines.map((text) => <div key={text} className={styles['small']}>{text}</div>)}
      {node.marks.length > 0 && <div className={styles['marks']}>{node.marks.map((mark) => <ColorTag key={mark.label} color={mark.color}>{mark.label}</ColorTag>)}</div>}
      <Handle id="bottom" type="source" position={Position.Bottom} isConnectable={isConnectable} />
    </div>
  );
}

const cards = { card: CardNode };
