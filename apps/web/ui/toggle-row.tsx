import { Button, Group } from '@mantine/core';

interface Props<Value extends string> {
  label: string;
  options: { value: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
}

/** One of a few ways, as buttons that wrap: nothing is cut on a narrow phone. */
export function ToggleRow<Value extends string>({ label, options, value, onChange }: Props<Value>) {
  return (
    <Group gap="xs" role="group" aria-label={label}>
      {options.map((option) => (
        <Button
          key={option.value}
          px="sm"
          variant={option.value === value ? 'filled' : 'default'}
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </Button>
      ))}
    </Group>
  );
}
