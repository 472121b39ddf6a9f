'use client';

import { DndContext, PointerSensor, useDraggable, useDroppable, useSensor, useSensors } from '@dnd-kit/core';
import { CSS } from '@dnd-kit/utilities';
import { useId } from 'react';
import {
  type BoardProps,
  Left,
  type LeftProps,
  type MatchParts,
  Partner,
  type PartnerProps,
} from './MatchParts';

/** Nothing is said while a partner is under way: only a pointer drags it, and where it ends is said then. */
const silent = { onDragStart: none, onDragOver: none, onDragEnd: none, onDragCancel: none };

function none() {
  return undefined;
}

function Board({ onPair, children }: BoardProps) {
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));
  return (
    <DndContext
      id={useId()}
      sensors={sensors}
      accessibility={{ announcements: silent }}
      onDragEnd={({ active, over }) => over && onPair(String(over.id), String(active.id))}
    >
      {children}
    </DndContext>
  );
}

function DropLeft(props: LeftProps) {
  const { setNodeRef, isOver } = useDroppable({ id: props.part.id });
  return <Left {...props} ref={setNodeRef} isOver={isOver} />;
}

/** For keyboards and screen readers the choice beside each left side does the same. */
function DragPartner(props: PartnerProps) {
  const { setNodeRef, listeners, transform, isDragging } = useDraggable({ id: props.part.id });
  return (
    <Partner
      {...props}
      ref={setNodeRef}
      style={{ transform: CSS.Translate.toString(transform) }}
      isDraggable
      isDragged={isDragging}
      onPointerDown={(event) => listeners?.onPointerDown?.(event)}
    />
  );
}

/** Pairs that can be dragged together. With dnd-kit, so it is fetched only where there is something to match. */
export const dragParts: MatchParts = { Board, Left: DropLeft, Partner: DragPartner };
