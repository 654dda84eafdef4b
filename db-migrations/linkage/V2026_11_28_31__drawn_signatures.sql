-- The strokes of a signature that was drawn on the laptop, sealed; none where the typed name before a witness is the signature.
alter table linkage.consent add column signature bytea;
