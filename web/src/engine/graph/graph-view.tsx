import { ExpandOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { later } from '@/shared/later';
import { usePhone } from '@/shared/use-phone';
import { GraphOutline } from './graph-outline';
import type { GraphLine, GraphNode, LineKind } from './graph-shape';
import { LineDialog } from './line-dialog';
import styles from './graph.module.css';

const GraphMap = later(() => import('./graph-map').then((parts) => parts.GraphMap));

interface Props {
  label: string;
  nodes: GraphNode[];
  lines: GraphLine[];
  kindsOf: (from: string, to: string) => LineKind[];
  /** Without it nothing can be drawn. */
  onDraw?: ((from: string, to: string, kind: string) => Promise<void>) | undefined;
  onRemove?: ((line: GraphLine) => void) | undefined;
}

/** A map of relations, small or over the whole screen, and the same in words. */
export function GraphView({ label, nodes, lines, kindsOf, onDraw, onRemove }: Props) {
  const { t } = useTranslation();
  const phone = usePhone();
  const [large, setLarge] = useState(false);
  const [drawing, setDrawing] = useState<{ from: string | null; to: string | null } | null>(null);
  const draw = onDraw ? (from: string, to: string) => setDrawing({ from, to }) : undefined;
  const map = <GraphMap label={label} nodes={nodes} lines={lines} onDraw={draw} onRemove={onRemove} />;
  return (
    <>
      <div className={styles['bar']}>
        {onDraw && nodes.length > 1 && <Button size="small" icon={<PlusOutlined />} onClick={() => setDrawing({ from: null, to: null })}>{t('graph.newLine')}</Button>}
        <Button size="small" icon={<ExpandOutlined />} onClick={() => setLarge(true)}>{t('graph.large')}</Button>
      </div>
      {!large && map}
      <details className={styles['words']}>
        <summary>{t('graph.inWords')}</summary>
        <GraphOutline nodes={nodes} lines={lines} onRemove={onRemove} />
      </details>
      {large && (
        <Modal open title={label} footer={null} width={phone ? '100%' : '96vw'} style={{ top: phone ? 0 : 16 }} onCancel={() => setLarge(false)}>
          <div className={styles['large']}>{map}</div>
        </Modal>
      )}
      {drawing && onDraw && <LineDialog nodes={nodes} from={drawing.from} to={drawing.to} kindsOf={kindsOf} onSave={onDraw} onClose={() => setDrawing(null)} />}
    </>
  );
}
