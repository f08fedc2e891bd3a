import { Alert, Anchor, List } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import classes from './missing-list.module.css';

interface Missing {
  key: string;
  text: string;
  /** Leads to where it is mended; absent for who may not mend it. */
  onFollow?: () => void;
}

/** What a record lacks before it can be submitted. */
export function MissingList({ title, items }: { title: string; items: readonly Missing[] }) {
  return (
    <Alert color="yellow" variant="light" c="dark" icon={<IconListCheck aria-hidden />} title={title}>
      <List>
        {items.map(({ key, text, onFollow }) => (
          <List.Item key={key}>
            {onFollow === undefined ? (
              text
            ) : (
              <Anchor component="button" type="button" className={classes.link} onClick={onFollow}>
                {text}
              </Anchor>
            )}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
