import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import { useRef } from 'react';
import { useTyped } from './address';
import { isComposing, useKeys } from './keys';

/** The text by which a list is narrowed. It stands in the address; `/` leads to it, Esc and Enter out of it. */
export function FilterField({
  label,
  placeholder = label,
  value,
  change,
  width,
  id,
  autoFocus,
  keyLabel = label,
}: {
  label: string;
  placeholder?: string;
  value: string;
  change: (text: string) => void;
  width?: number;
  id?: string;
  autoFocus?: boolean;
  /** What the key `/` is called in the help. */
  keyLabel?: string;
}) {
  const typed = useTyped(value, change);
  const field = useRef<InputRef>(null);
  useKeys([{ press: '/', label: keyLabel, run: () => field.current?.focus() }]);
  return (
    <Input
      ref={field}
      id={id}
      autoFocus={autoFocus}
      style={width === undefined ? undefined : { maxWidth: width }}
      prefix={<SearchOutlined />}
      suffix={<kbd>/</kbd>}
      allowClear
      aria-label={label}
      placeholder={placeholder}
      value={typed.text}
      onChange={(event) => typed.type(event.target.value, (event.nativeEvent as InputEvent).isComposing)}
      onCompositionStart={typed.begin}
      onCompositionEnd={(event) => typed.end(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (!isComposing(event.nativeEvent) && (event.key === 'Enter' || event.key === 'Escape')) {
          event.currentTarget.blur();
        }
      }}
    />
  );
}
