/** Of what is typed over a record that others may save too. */
export const drafts = {
  draft: {
    restored: 'What was filled in on this device is back',
    discard: 'Throw it away',
    left: 'What was filled in on this device was not saved, and this takes no more changes. Copy it before you throw it away.',
    joined:
      'Somebody saved this after you opened it. Both were joined, and all you typed is still here. Look at it and save again.',
    both: 'Somebody saved this after you opened it, and changed these fields too. What you typed still stands in them, and replaces what is in the system when you save.',
    take: 'Use what is in the system',
    newer:
      'Somebody saved this after you opened it. What you typed is still here but cannot be saved over it; showing the present record throws it away.',
    showNewer: 'Show the present record',
    nothing: '(empty)',
  },
};
