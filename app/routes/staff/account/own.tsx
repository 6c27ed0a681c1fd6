// One's own account.
import { PageHead } from "#app/ui/page-head.tsx";

export default function OwnAccount() {
  return (
    <div className="page page-narrow">
      <PageHead title="Your account" />
    </div>
  );
}
