import { DeleteOutlined, EditOutlined, HolderOutlined, MoreOutlined } from '@ant-design/icons';
import { closestCenter, DndContext, KeyboardSensor, PointerSensor, TouchSensor, useSensor, useSensors, type DragOverEvent } from '@dnd-kit/core';
import { arrayMove, SortableContext, sortableKeyboardCoordinates, useSortable } from '@dnd-kit/sortable';
import { Button } from 'antd';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeta } from '@/api/meta-context';
import { Dropdown } from '@/shared/hanging';
import { ChartView } from '../charts/chart-view';
import { TileCard } from './tile-card';
import { contentOf, type Part } from './tile-content';
import { isChart, widths, type Tile } from './tiles';
import styles from './dashboard.module.css';

interface Props {
  tiles: Tile[];
  partOf: (name: string) => Part | null;
  onChange: (tiles: Tile[]) => void;
  onEditChart: (tile: Tile) => void;
}

/** A dashboard while it is arranged: tiles are carried, made wider, changed and taken away. */
export function Arranging({ tiles, partOf, onChange, onEditChart }: Props) {
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
  return (
    <DndContext sensors={sensors} collisionDetection={closestCenter} onDragOver={over}>
      <SortableContext items={tiles.map((one) => one.key)} strategy={still}>
        <div className={styles['grid']}>
          {tiles.map((tile) => (
            <Place
              key={tile.key}
              tile={tile}
              partOf={partOf}
              onChange={(changed) => onChange(tiles.map((one) => (one.key === changed.key ? changed : one)))}
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
  onChange: (tile: Tile) => void;
  onEdit: () => void;
  onRemove: () => void;
}

function Place({ tile, partOf, onChange, onEdit, onRemove }: PlaceProps) {
  const { t } = useTranslation();
  const { byName } = useMeta();
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, isDragging } = useSortable({ id: tile.key });
  const { title, part, drawn } = contentOf(tile, byName, partOf);
  return (
    <div ref={setNodeRef} className={`${styles['cell']} ${isDragging ? styles['carried'] : ''}`} style={{ '--twelfths': tile.width } as CSSProperties}>
      <TileCard
        title={title}
        handle={<Button ref={setActivatorNodeRef} type="text" size="small" className={styles['handle'] ?? ''} icon={<HolderOutlined />} {...attributes} {...listeners} aria-label={t('home.moveTile', { title })} />}
        extra={
          <>
            <Dropdown
              menu={{ selectedKeys: [String(tile.width)], items: widths.map((width) => ({ key: String(width), label: t(`home.width.${width}`), onClick: () => onChange({ ...tile, width }) })) }}
            >
              <Button type="text" size="small" icon={<MoreOutlined />} aria-label={t('home.widthOf', { title })} />
            </Dropdown>
            {isChart(tile) && <Button type="text" size="small" icon={<EditOutlined />} aria-label={t('home.editTile', { title })} onClick={onEdit} />}
            <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={t('home.removeTile', { title })} onClick={onRemove} />
          </>
        }
      >
        {part ? part.content : drawn ? <ChartView title={title} entity={drawn.entity} definition={drawn.chart} /> : t('chart.gone')}
      </TileCard>
    </div>
  );
}
