-- A mutual confidentiality agreement is made with a whole company: it hangs on no engagement, and there is one draft of it.

create unique index agreement_one_company_draft on agreement (supplier_id, kind)
  where engagement_id is null and kind <> 'head' and state = 'draft';
alter table agreement add constraint agreement_paper_of_engagement
  check (kind not in ('scc_sheet', 'export_acknowledgement') or engagement_id is not null);
create index agreement_papers on agreement (supplier_id, kind) where kind in ('nda', 'scc_sheet', 'export_acknowledgement');
