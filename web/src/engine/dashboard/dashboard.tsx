import { TableOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState, type CSSProperties, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMeta } from '@/api/meta-context';
import { later } from '@/shared/later';
import { ChartView } from '../charts/chart-view';
import { addressBehind } from '../charts/definition';
import { TileCard } from './tile-card';
import { isChart, isFigure, placesOf, type Tile } from './tiles';
import { contentOf, type Part } from './tile-content';
import styles from './dashboard.module.css';

const Arranging = later(() => import('./arranging').then((parts) => parts.Arranging));

interface Props {
  tiles: Tile[];
  partOf: (name: string) => Part | null;
  /** While it is being arranged. */
  arranging: boolean;
  onChange: (tiles: Tile[]) => void;
  onEditChart: (tile: Tile) => void;
}

/** Tiles in the order and the widths their owner gave them; while arranging they are carried by mouse, finger or keys. */
export function Dashboard(props: Props) {
  if (props.arranging) return <Arranging {...props} />;
  return <Arranged tiles={props.tiles} partOf={props.partOf} />;
}

function Arranged({ tiles, partOf }: Pick<Props, 'tiles' | 'partOf'>) {
  const { byName } = useMeta();
  const shown = tiles.filter((tile) => {
    const { part, drawn } = contentOf(tile, byName, partOf);
    return part !== null || drawn !== null;
  });
  return (
    <div className={styles['grid']}>
      {placesOf(shown).map((place) => (
        <div key={place.key} className={`${styles['cell']} ${place.tiles.every(isFigure) ? styles['figures'] : ''}`} style={{ '--twelfths': place.width } as CSSProperties}>
          {place.tiles.map((tile) => <Shown key={tile.key} tile={tile} partOf={partOf} />)}
        </div>
      ))}
    </div>
  );
}

const withoutTable = ['number', 'table', 'list'];

function Shown({ tile, partOf }: { tile: Tile; partOf: Props['partOf'] }) {
  const { t } = useTranslation();
  const { byName } = useMeta();
  const [asTable, setAsTable] = useState(false);
  const { title, part, drawn } = contentOf(tile, byName, partOf);
  if (part?.bare) return part.content;
  let extra: ReactNode = part?.extra;
  if (drawn && !withoutTable.includes(drawn.chart.kind)) {
    extra = <Button type={asTable ? 'primary' : 'text'} ghost={asTable} size="small" icon={<TableOutlined />} aria-pressed={asTable} aria-label={t('chart.asTable', { title })} onClick={() => setAsTable(!asTable)} />;
  }
  return (
    <TileCard title={drawn ? <Link style={{ color: 'inherit' }} to={addressBehind(drawn.entity, drawn.chart.filter)}>{title}</Link> : title} extra={extra}>
      {drawn && isChart(tile) ? <ChartView title={title} entity={drawn.entity} definition={drawn.chart} asTable={asTable} /> : part?.content}
    </TileCard>
  );
}
