-- The review desk: what waits is found by indexes, and nobody reviews their own words or edits an override.

create index assessment_submitted on assessment (submitted_at, id) where state = 'submitted';
create index assessment_due on assessment (due_on, id);
create index tier_decision_ending on tier_decision (valid_until, id);
create index tier_decision_engagement on tier_decision (engagement_id, decided_at desc);
create index tier_override_waiting on tier_override (proposed_at, id) where state = 'proposed';

-- A supplier answers, staff review: neither writes the other's part of the row. Changing an answer may only lose a review.
create function guard_answer() returns trigger language plpgsql as $$
begin
  if flowdown_scope() = 'supplier' then
    if tg_op = 'INSERT' then
      if new.review_state <> 'pending' or new.not_applicable_approved or new.assurance <> 'self_attested'
         or new.review_message <> '' or new.internal_note <> '' or new.reviewed_by is not null then
        raise exception 'a supplier does not review its own answers' using errcode = 'FD006';
      end if;
    elsif new.review_state not in ('pending', old.review_state)
       or (new.not_applicable_approved and not old.not_applicable_approved)
       or new.assurance not in ('self_attested', old.assurance)
       or new.internal_note <> old.internal_note then
      raise exception 'a supplier does not review its own answers' using errcode = 'FD006';
    end if;
  elsif flowdown_scope() = 'staff' then
    if tg_op = 'INSERT' or (new.value, new.not_applicable_reason, new.comment, new.version, new.answered_by, new.answered_at)
       is distinct from (old.value, old.not_applicable_reason, old.comment, old.version, old.answered_by, old.answered_at) then
      raise exception 'staff do not answer for a supplier' using errcode = 'FD006';
    end if;
  end if;
  return new;
end $$;
create trigger answer_guard before insert or update on answer for each row execute function guard_answer();

-- An override is proposed by one person, settled once by another, and never edited. Whoever invited the supplier is neither.
create function guard_tier_override() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'proposed' and current_user = 'flowdown_app' then
      raise exception 'an override begins as a proposal' using errcode = 'FD005';
    end if;
  elsif (new.decision_id, new.supplier_id, new.tier, new.reason, new.compensating_measure, new.expires_on, new.proposed_by,
         new.proposed_at) is distinct from (old.decision_id, old.supplier_id, old.tier, old.reason, old.compensating_measure,
         old.expires_on, old.proposed_by, old.proposed_at)
     or old.state <> 'proposed' then
    raise exception 'an override is proposed anew, never edited' using errcode = 'FD005';
  end if;
  if exists (select from tier_decision d join engagement e on e.id = d.engagement_id
      where d.id = new.decision_id and e.created_by in (new.proposed_by, new.confirmed_by)) then
    raise exception 'the person who invited this supplier may not override its tier' using errcode = 'FD001';
  end if;
  return new;
end $$;
create trigger tier_override_guard before insert or update on tier_override
  for each row execute function guard_tier_override();
