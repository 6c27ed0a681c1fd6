// Decides what can be pressed: a button, a link that looks like one, and a submit that shows it is at work.
import { useNavigation } from "@remix-run/react";
import {
  useEffect,
  useState,
  type ButtonHTMLAttributes,
  type MouseEvent,
  type ReactNode,
} from "react";
import { classNames } from "#app/ui/class-names.ts";
import { Icon, type IconName } from "#app/ui/icon.tsx";

interface Look {
  /** One primary button per page. */
  readonly primary?: boolean;
  readonly danger?: boolean;
  readonly quiet?: boolean;
  readonly small?: boolean;
  readonly icon?: IconName;
}

function looks(look: Look): string | undefined {
  return classNames(
    "button",
    look.primary && "button-primary",
    look.danger && "button-danger",
    look.quiet && "button-quiet",
    look.small && "button-small",
  );
}

type ButtonProps = Look & Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className">;

/** A button; not a submit unless `type` says so. */
export function Button({ primary, danger, quiet, small, icon, children, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={looks({ primary, danger, quiet, small })}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

export interface LinkButtonProps extends Look {
  readonly href: string;
  readonly rel?: string;
  /** The address is a file or needs a whole new document. */
  readonly document?: boolean;
  readonly children: ReactNode;
}

/** A link that looks like a button. */
export function LinkButton(props: LinkButtonProps) {
  return (
    <a
      className={looks(props)}
      href={props.href}
      rel={props.rel}
      data-document={props.document ? "" : undefined}
    >
      {props.icon && <Icon name={props.icon} />}
      {props.children}
    </a>
  );
}

/** Submits its form; shows that it is at work and cannot be pressed twice. `pending` overrides what it sees itself. */
export function SubmitButton({ pending, ...rest }: ButtonProps & { pending?: boolean }) {
  const under = useNavigation().state !== "idle";
  const [pressed, setPressed] = useState(false);
  useEffect(() => {
    if (!under) setPressed(false);
  }, [under]);
  const busy = pending ?? (pressed && under);

  const onClick = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy) event.preventDefault();
    else setPressed(true);
    rest.onClick?.(event);
  };
  return (
    <Button
      {...rest}
      type="submit"
      primary={rest.primary ?? !(rest.danger || rest.quiet)}
      onClick={onClick}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
    />
  );
}
