import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { GraphLine, GraphNode } from './graph-shape';
import styles from './graph.module.css';

/** The same as the map, in words: for whoever reads rather than looks, and for a phone. */
export function GraphOutline({ nodes, lines, onRemove }: { nodes: GraphNode[]; lines: GraphLine[]; onRemove?: ((line: GraphLine) => void) | undefined }) {
  const { t } = useTranslation();
  const named = (id: string) => {
    const node = nodes.find((one) => one.id === id);
    return node ? <Link to={node.to}><bdi>{node.title}</bdi></Link> : null;
  };
  const told = lines.filter((line) => !line.faint);
  const alone = nodes.filter((node) => !told.some((line) => line.from === node.id || line.to === node.id));
  return (
    <ul className={styles['outline']}>
      {told.map((line) => (
        <li key={line.id}>
          <span>{named(line.from)} <span className={styles['small']}>{line.label}</span> → {named(line.to)}</span>
          {line.removable && onRemove && (
            <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={t('graph.removeLine', { what: line.label })} onClick={() => onRemove(line)} />
          )}
        </li>
      ))}
      {alone.map((node) => <li key={node.id}><span>{named(node.id)} <span className={styles['small']}>{node.lines.join(' · ')}</span></span></li>)}
    </ul>
  );
}
