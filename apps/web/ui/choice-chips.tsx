import '../styles/inputs';
import { Chip, Group, Input } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props<Value extends string> {
  id: string;
  label: string;
  options: { value: Value; label: string }[];
  value: Value | null;
  onChange: (value: Value) => void;
  error?: ReactNode;
  required?: boolean;
}

/** One of a few, all in sight: no list to open with a thumb. The first chip takes the focus from the error summary. */
export function ChoiceChips<Value extends string>(props: Props<Value>) {
  const { id, label, options, value, onChange, error, required = true } = props;
  const choose = (next: string | string[] | null) => {
    const chosen = options.find((option) => option.value === next);
    if (chosen !== undefined) onChange(chosen.value);
  };
  return (
    <Input.Wrapper id={`${id}-group`} label={label} labelElement="div" error={error} required={required}>
      <Chip.Group value={value} onChange={choose}>
        <Group gap="xs" mt={4} role="radiogroup" aria-label={label}>
          {options.map((option, index) => (
            <Chip
              key={option.value}
              value={option.value}
              id={index === 0 ? id : undefined}
              size="md"
              variant="outline"
            >
              {option.label}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  );
}
