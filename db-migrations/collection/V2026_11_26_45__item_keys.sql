-- An item key, which says of what items each score is made, is handed over as wording and norms are.
alter table collection.instrument_overlay drop constraint instrument_overlay_kind_check;
alter table collection.instrument_overlay add constraint instrument_overlay_kind_check
    check (kind in ('wording', 'norms', 'key'));
