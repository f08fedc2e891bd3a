import { Chip, Group, Input } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  id: string;
  label: string;
  options: { value: string; label: string }[];
  value: string | null;
  onChange: (value: string) => void;
  error?: ReactNode;
  required?: boolean;
}

/** One of a few, all in sight: no list to open with a thumb. The first chip takes the focus from the error summary. */
export function ChoiceChips({ id, label, options, value, onChange, error, required = true }: Props) {
  return (
    <Input.Wrapper id={`${id}-group`} label={label} labelElement="div" error={error} required={required}>
      <Chip.Group value={value} onChange={(next) => onChange(String(next))}>
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
