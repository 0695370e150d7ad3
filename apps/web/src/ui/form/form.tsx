import type { ComponentChildren, JSX } from 'preact';

interface FormProps extends Omit<JSX.IntrinsicElements['form'], 'onSubmit' | 'noValidate'> {
  /** Its answer is awaited by nobody: what goes wrong is shown in the form. */
  onSubmit: () => unknown;
  /** What was sent is on its way: sending again waits for the answer. */
  busy?: boolean;
  children: ComponentChildren;
}

/** A form that is sent by script. What is wrong with it is said by us, not by the browser. */
export function Form({ onSubmit, busy = false, className = 'form', ...rest }: FormProps) {
  return (
    <form
      {...rest}
      className={className}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void onSubmit();
      }}
    />
  );
}
