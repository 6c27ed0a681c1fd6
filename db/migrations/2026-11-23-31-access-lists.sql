-- Each tab of the access list reads in the order of an index and stops after a page.
create index access_grant_standing on access_grant (created_at desc, request_id desc) where revoked_at is null;
create index access_grant_revoked on access_grant (revoked_at desc, request_id desc) where revoked_at is not null;
create index access_grant_over on access_grant (ends_on desc, request_id desc) where revoked_at is null;
create index access_request_tab on access_request (state, requested_at desc, id desc);
drop index access_request_state;
