import { valibotResolver } from '@hookform/resolvers/valibot';
import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import {
  FormProvider,
  useController,
  useForm,
  useFormContext,
  type DefaultValues,
  type FieldValues,
  type Path,
  type UseFormReturn,
} from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { GenericSchema, InferInput, InferOutput } from 'valibot';
import { useCommand, type CommandHeaders } from '../api/command';
import type { Problem } from '../api/problem';
import { keyOf } from '../i18n/problem-words';
import { dropDraft, readDraft, writeDraft } from './drafts';
import css from './entry-form.module.css';
import { Field, FormProblem } from './field';
import { KeyCaps } from './key-hints';
import { useKeys } from './keys';
import { Refused, Stale } from './states';

interface Entry<Schema extends GenericSchema, Result> {
  /** What may be entered. It carries no words: what is wrong is said by its kind. */
  schema: Schema;
  first: DefaultValues<InferInput<Schema> & FieldValues>;
  send: (values: InferOutput<Schema>, headers: CommandHeaders) => Promise<Result>;
  done?: (result: Result, values: InferOutput<Schema>) => void;
  /** The version that is on screen, for what is changed rather than made. */
  version?: () => number | undefined;
  /** Under this it was read: read anew when it has been sent, and when somebody else has changed it meanwhile. */
  read?: QueryKey;
  /** By this what is typed is kept until it has been sent. */
  draft?: string;
  /** Something of it is still on its way here, such as a photo. */
  isHeld?: boolean;
}

/**
 * A form of several fields: checked by its schema before it is sent, by the service after it; either way
 * what is wrong stands at its field, and what was typed stays.
 */
export function useEntry<Schema extends GenericSchema, Result>({
  schema,
  first,
  send,
  done,
  version,
  read,
  draft,
  isHeld = false,
}: Entry<Schema, Result>) {
  type Values = InferInput<Schema> & FieldValues;
  const client = useQueryClient();
  const [known] = useState(() => (draft === undefined ? undefined : readDraft<DefaultValues<Values>>(draft)));
  const form = useForm<Values, unknown, InferOutput<Schema> & FieldValues>({
    defaultValues: known ?? first,
    resolver: valibotResolver(schema as never),
  });
  const command = useCommand<InferOutput<Schema>, Result>(send, {
    version,
    onSuccess: (result, values) => {
      if (draft !== undefined) dropDraft(draft);
      if (read) void client.invalidateQueries({ queryKey: read });
      done?.(result, values);
    },
    onError: (problem) => {
      if (read && isStale(problem)) return client.invalidateQueries({ queryKey: read });
    },
  });
  const keep = useEffectEvent((values: unknown) => {
    if (draft !== undefined && form.formState.isDirty) writeDraft(draft, values);
  });
  const { subscribe } = form;
  useEffect(() => subscribe({ formState: { values: true }, callback: ({ values }) => keep(values) }), [subscribe]);
  return {
    form,
    problem: command.error,
    isStale: isStale(command.error),
    isSending: command.isPending || isHeld,
    /** Sends what stands in the form, when nothing in it is wrong. */
    submit: form.handleSubmit((values) => {
      if (!command.isPending && !isHeld) command.mutate(values);
    }),
    drop: () => {
      if (draft !== undefined) dropDraft(draft);
      form.reset(first);
      command.reset();
    },
  };
}

const isStale = (problem: Problem | null) => problem?.code === 'version.stale';

/** The frame of a form: its fields, why it was refused, and the button that Ctrl and Enter press too. */
export function EntryForm<Values extends FieldValues, Output extends FieldValues>({
  entry,
  label,
  sendName,
  stale,
  cancel,
  children,
}: {
  entry: {
    form: UseFormReturn<Values, unknown, Output>;
    problem: Problem | null;
    isStale: boolean;
    isSending: boolean;
    submit: () => Promise<void>;
    drop: () => void;
  };
  label: string;
  sendName: string;
  /** What somebody else did meanwhile, in words; what was typed here stays. */
  stale?: ReactNode;
  cancel?: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  useKeys([{ press: 'mod+Enter', label: sendName, run: () => void entry.submit() }]);
  return (
    <FormProvider {...entry.form}>
      <form
        className={css.entryForm}
        aria-label={label}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void entry.submit();
        }}
      >
        <FormProblem value={entry.problem}>{children}</FormProblem>
        {entry.isStale && stale !== undefined ? (
          <Stale what={stale} applyAgain={() => void entry.submit()} drop={entry.drop} />
        ) : (
          <Refused problem={entry.problem} />
        )}
        <div className="entry-form-buttons">
          {cancel && (
            <button type="button" className="plain-button" onClick={cancel}>
              {t('common.cancel')}
            </button>
          )}
          <button type="submit" className="plain-button solid" disabled={entry.isSending} aria-busy={entry.isSending}>
            {sendName} <KeyCaps press="mod+Enter" />
          </button>
        </div>
      </form>
    </FormProvider>
  );
}

interface FieldProps<Values extends FieldValues> {
  of: Path<Values>;
  label: string;
  optional?: boolean;
}

/** A line or several, a number, a day: what the browser's own field of that kind takes. */
export function TextField<Values extends FieldValues>({
  of,
  label,
  optional,
  lines,
  type = 'text',
  autoFocus,
  most,
  decimal,
  list,
}: FieldProps<Values> & {
  lines?: number;
  type?: 'text' | 'number' | 'date' | 'month' | 'datetime-local' | 'email' | 'tel';
  /** The one to begin with, in a dialog too. */
  autoFocus?: boolean;
  most?: number;
  /** A number with places behind the point, kept as it is typed: the keys of a phone are digits. */
  decimal?: boolean;
  /** The id of a `datalist`: what is usual is offered, anything else may be typed. */
  list?: string;
}) {
  const { register } = useFormContext<Values>();
  const wrong = useWrong(of);
  const registered = register(
    of,
    type === 'number' ? { setValueAs: (value: unknown) => (value === '' || value === null ? undefined : Number(value)) } : {},
  );
  const shared = { className: 'control', autoFocus, 'data-first': autoFocus || undefined, maxLength: most };
  return (
    <Field name={label} optional={optional} wrong={wrong} of={of}>
      {(ids) =>
        lines === undefined ? (
          <input {...ids} {...registered} {...shared} type={type} list={list} inputMode={decimal ? 'decimal' : undefined} />
        ) : (
          <textarea {...ids} {...registered} {...shared} rows={lines} />
        )
      }
    </Field>
  );
}

/** One of a few, which may come later than the form: what was chosen before is shown as soon as they are there. */
export function ChoiceField<Values extends FieldValues>({
  of,
  label,
  optional,
  options,
}: FieldProps<Values> & { options: readonly { value: string; label: string }[] }) {
  const {
    field: { value, ...rest },
  } = useController<Values>({ name: of });
  const wrong = useWrong(of);
  return (
    <Field name={label} optional={optional} wrong={wrong} of={of}>
      {(ids) => (
        <select {...ids} {...rest} value={value ?? ''} className="control">
          <option value="" />
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Yes or no, or one of several that may hold together: then its value goes into a list. */
export function TickField<Values extends FieldValues>({ of, label, value }: FieldProps<Values> & { value?: string }) {
  const { register } = useFormContext<Values>();
  return value === undefined ? (
    <label className="entry-form-tick">
      <input type="checkbox" {...register(of)} /> {label}
    </label>
  ) : (
    <ListTick of={of} label={label} value={value} />
  );
}

/** By hand, since registered boxes make a list only where there are several: of one community, it would be a text. */
function ListTick<Values extends FieldValues>({ of, label, value }: FieldProps<Values> & { value: string }) {
  const {
    field: { value: held, onChange, ...rest },
  } = useController<Values>({ name: of });
  const chosen: readonly string[] = Array.isArray(held) ? held : [];
  return (
    <label className="entry-form-tick">
      <input
        type="checkbox"
        {...rest}
        value={value}
        checked={chosen.includes(value)}
        onChange={(event) => onChange(event.target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))}
      />{' '}
      {label}
    </label>
  );
}

/** What the schema says is wrong, by its kind: the words are the same as for what a service says. */
function useWrong(of: string): string | undefined {
  const { t, i18n } = useTranslation();
  const { getFieldState, formState } = useFormContext();
  const { error } = getFieldState(of, formState);
  if (!error) {
    return undefined;
  }
  // A check of the form's own says by its message what is wrong.
  const kind = error.type.endsWith('check') ? (error.message ?? error.type) : error.type;
  const key = `common.wrong.${KINDS[kind] ?? keyOf(kind)}`;
  return i18n.exists(key) ? t(key as 'common.wrong.invalid') : t('common.wrong.invalid');
}

const KINDS: Record<string, string> = {
  non_empty: 'required',
  min_length: 'size',
  max_length: 'size',
  length: 'size',
  min_value: 'min',
  max_value: 'max',
  regex: 'pattern',
  iso_date: 'pattern',
  picklist: 'required',
};
