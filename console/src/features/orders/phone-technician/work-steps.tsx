import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '@tanstack/react-query';
import { useDictionary } from '../../../api/dictionaries';
import { orderHistoryQuery } from '../../../api/orders';
import type { QueuedPhoto } from '../../../api/outbox';
import type { OrderCommand } from '../../../api/types';
import { useTimes } from '../../../i18n/times';
import { inLanguage } from '../../../i18n/in-language';
import { Shoot } from '../../../ui/shoot';
import { Photo } from '../../../ui/photo';
import { DoneChecks } from '../../../ui/done-checks';
import type { Step, WorkNotes } from './next-step';
import type { MyOrder } from './pending';
import { ShotPreview } from './shot-preview';
import { Waits } from './sync-note';
import { Icon } from '../../../ui/icons';

/** What is done, what is next, and what has not reached the service yet. */
export function WorkSteps({
  order,
  step,
  materials,
  editMaterials,
  photos,
  addPhotos,
  removePhoto,
  photoNeeded,
}: {
  order: MyOrder;
  step: Step;
  materials: WorkNotes['materials'];
  editMaterials: () => void;
  photos: readonly QueuedPhoto[];
  addPhotos: (files: File[]) => void;
  removePhoto: (key: string) => void;
  photoNeeded: boolean;
}) {
  const { t } = useTranslation();
  const times = useTimes();
  const words = useDictionary('material');
  const history = useQuery(orderHistoryQuery(order.id));
  const at = (type: string) => {
    const last = history.data?.filter((entry) => entry.type === type).at(-1);
    return last && <span className="meta">{times.clock(last.time)}</span>;
  };
  const waits = (command: OrderCommand) => order.waiting.some((one) => one.command === command) && <Waits />;
  const accepted = order.status !== 'PENDING_DISPATCH' && order.status !== 'ASSIGNED';
  const finished = order.status === 'COMPLETED' || order.status === 'ARCHIVED';
  const started = finished || ['IN_PROGRESS', 'WAITING_PARTS'].includes(order.status);
  const working = order.allowedCommands.includes('COMPLETE');
  const lines = finished
    ? order.completion?.materials.map(({ name, nameEn, quantity }) => ({ name: inLanguage(name, nameEn), quantity }))
    : materials?.map(({ code, quantity }) => ({ name: words.labelOf(code), quantity }));
  const used =
    lines &&
    (lines.length === 0
      ? t('technician.materials.none')
      : lines.map(({ name, quantity }) => `${name} × ${quantity}`).join(t('phone.comma')));
  const done = [accepted, started, finished || materials !== null, finished || photos.length > 0, finished];
  return (
    <section className="phone-card" aria-labelledby="work-steps">
      <div className="phone-title">
        <h2 id="work-steps">{t('technician.steps')}</h2>
        <span className="meta">
          {done.filter(Boolean).length} / {done.length}
        </span>
      </div>
      <ol className="phone-steps">
        <Line number={1} done={accepted} now={step === 'accept'} name={t('words.command.ACCEPT')}>
          {waits('ACCEPT') || waits('CLAIM') || at('workorder.accepted') || at('workorder.claimed')}
        </Line>
        <Line number={2} done={started} now={step === 'start'} name={t('technician.step.arrive')}>
          {waits('START') || at('workorder.started')}
        </Line>
        <Line number={3} done={done[2]} now={step === 'materials'} name={t('technician.step.materials')} meta={used}>
          {working && materials !== null && (
            <button type="button" className="phone-link" onClick={editMaterials}>
              {t('technician.materials.edit')}
            </button>
          )}
        </Line>
        <Line
          number={4}
          done={done[3]}
          now={step === 'photo'}
          name={t('technician.step.after')}
          meta={!finished && (photoNeeded ? t('technician.photoNeeded') : t('common.optional'))}
          below={
            <div className="phone-photos">
              {photos.map((photo, index) => (
                <ShotPreview key={photo.key} photo={photo} number={index + 1} remove={() => removePhoto(photo.key)} />
              ))}
              {order.completion?.photos.map((photo, index) => (
                <Photo key={photo} id={photo} number={index + 1} holder={`orders/${order.id}`} />
              ))}
              {working && <Shoot label={t('technician.shoot')} take={addPhotos} />}
            </div>
          }
        />
        <Line
          number={5}
          done={finished}
          now={step === 'complete'}
          name={t('words.status.COMPLETED')}
          meta={order.completion?.result}
          below={order.completion && <DoneChecks order={order.id} completion={order.completion} />}
        >
          {waits('COMPLETE') || at('workorder.completed')}
        </Line>
      </ol>
    </section>
  );
}

function Line({
  number,
  done,
  now,
  name,
  meta,
  below,
  children,
}: {
  number: number;
  done: boolean | undefined;
  now: boolean;
  name: string;
  meta?: ReactNode;
  below?: ReactNode;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <li className={done ? 'done' : now ? 'now' : undefined} aria-current={now ? 'step' : undefined}>
      <span className="mark">{done ? <Icon name="check" /> : number}</span>
      <div className="grow">
        {now ? <strong>{name}</strong> : name}
        {done && <span className="sr"> {t('phone.done')}</span>}
        {meta && <div className="meta">{meta}</div>}
        {below}
      </div>
      {children}
    </li>
  );
}
