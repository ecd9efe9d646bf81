import { DeleteOutlined, EditOutlined, HolderOutlined, MoreOutlined, TableOutlined } from '@ant-design/icons';
import { closestCenter, DndContext, KeyboardSensor, PointerSensor, TouchSensor, useSensor, useSensors, type DragOverEvent } from '@dnd-kit/core';
import { arrayMove, SortableContext, sortableKeyboardCoordinates, useSortable } from '@dnd-kit/sortable';
import { Button, Card, Dropdown } from 'antd';
import { useState, type CSSProperties, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeta } from '@/api/meta-context';
import { ChartView } from '../charts/chart-view';
import { addressBehind, isDrawable } from '../charts/definition';
import { isChart, widths, type Tile } from './tiles';
import { Link } from 'react-router';
import styles from './dashboard.module.css';

/** A part that the page itself brings along. Null: there is nothing of it for this reader. */
export interface Part {
  title: string;
  /** Beside the title: a count, a link. */
  extra?: ReactNode;
  content: ReactNode;
  /** Stands on the page itself, not in a card of its own. */
  bare?: boolean;
}

interface Props {
  tiles: Tile[];
  partOf: (name: string) => Part | null;
  /** While it is being arranged. */
  arranging: boolean;
  onChange: (tiles: Tile[]) => void;
  onEditChart: (tile: Tile) => void;
}

/** Tiles in the order and the widths their owner gave them; while arranging they are carried by mouse, finger or keys. */
export function Dashboard({ tiles, partOf, arranging, onChange, onEditChart }: Props) {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 150, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const over = ({ active, over: target }: DragOverEvent) => {
    const from = tiles.findIndex((one) => one.key === active.id);
    const to = tiles.findIndex((one) => one.key === target?.id);
    if (from >= 0 && to >= 0 && from !== to) onChange(arrayMove(tiles, from, to));
  };
  const replace = (tile: Tile) => onChange(tiles.map((one) => (one.key === tile.key ? tile : one)));
  return (
    <DndContext sensors={sensors} collisionDetection={closestCenter} onDragOver={over}>
      <SortableContext items={tiles.map((one) => one.key)} strategy={still}>
        <div className={styles['grid']}>
          {tiles.map((tile) => (
            <Place
              key={tile.key}
              tile={tile}
              partOf={partOf}
              arranging={arranging}
              onChange={replace}
              onEdit={() => onEditChart(tile)}
              onRemove={() => onChange(tiles.filter((one) => one.key !== tile.key))}
            />
          ))}
        </div>
      </SortableContext>
    </DndContext>
  );
}

// Tiles are of different sizes: the others make room by their new order, not by being pushed about.
const still = () => null;

interface PlaceProps {
  tile: Tile;
  partOf: Props['partOf'];
  arranging: boolean;
  onChange: (tile: Tile) => void;
  onEdit: () => void;
  onRemove: () => void;
}

function Place({ tile, partOf, arranging, onChange, onEdit, onRemove }: PlaceProps) {
  const { t } = useTranslation();
  const { byName } = useMeta();
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, isDragging } = useSortable({ id: tile.key, disabled: !arranging });
  const [asTable, setAsTable] = useState(false);
  const chart = isChart(tile) ? tile.chart.definition : null;
  const entity = chart ? byName.get(chart.entity) : undefined;
  const part = isChart(tile) ? null : partOf(tile.panel);
  const title = isChart(tile) ? tile.chart.title : (part?.title ?? '');
  const drawn = chart && entity && isDrawable(entity, chart) ? { chart, entity } : null;
  if (!arranging && !part && !drawn) return null;
  const named = drawn ? <Link style={{ color: 'inherit' }} to={addressBehind(drawn.entity, drawn.chart.filter)}>{title}</Link> : title;
  const place = { '--twelfths': tile.width } as CSSProperties;
  const tools = arranging ? (
    <span className={styles['tools']}>
      <Dropdown
        trigger={['click']}
        menu={{ selectedKeys: [String(tile.width)], items: widths.map((width) => ({ key: String(width), label: t(`home.width.${width}`), onClick: () => onChange({ ...tile, width }) })) }}
      >
        <Button type="text" size="small" icon={<MoreOutlined />} aria-label={t('home.widthOf', { title })} />
      </Dropdown>
      {chart && <Button type="text" size="small" icon={<EditOutlined />} aria-label={t('home.editTile', { title })} onClick={onEdit} />}
      <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={t('home.removeTile', { title })} onClick={onRemove} />
    </span>
  ) : drawn && !['number', 'table', 'list'].includes(drawn.chart.kind) ? (
    <Button type={asTable ? 'primary' : 'text'} ghost={asTable} size="small" icon={<TableOutlined />} aria-pressed={asTable} aria-label={t('chart.asTable', { title })} onClick={() => setAsTable(!asTable)} />
  ) : part?.extra;
  if (part?.bare && !arranging) return <div className={styles['cell']} style={place}>{part.content}</div>;
  return (
    <div ref={setNodeRef} className={`${styles['cell']} ${isDragging ? styles['carried'] : ''}`} style={place}>
      <Card
        size="small"
        title={
          <span className={styles['tools']}>
            {arranging && <Button ref={setActivatorNodeRef} type="text" size="small" className={styles['handle'] ?? ''} icon={<HolderOutlined />} {...attributes} {...listeners} aria-label={t('home.moveTile', { title })} />}
            <h2 style={{ margin: 0, font: 'inherit' }}>{named}</h2>
          </span>
        }
        extra={tools}
      >
        {part ? part.content : drawn ? <ChartView title={title} entity={drawn.entity} definition={drawn.chart} asTable={asTable} /> : t('chart.gone')}
      </Card>
    </div>
  );
}
