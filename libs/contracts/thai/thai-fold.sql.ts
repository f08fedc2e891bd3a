/**
 * SQL twin of `thaiFold`, for migrations: same steps in the same order, so that a folded column and a folded query
 * always meet. Works on PostgreSQL 15–18 with any collation provider: nothing in it asks the locale (COLLATE "C",
 * ASCII lower-casing by translate), which is what makes IMMUTABLE true. Needs a UTF-8 database. The body is in the
 * SQL-standard form, bound when created, so a search_path cannot redirect it.
 */
export const thaiFoldSql = String.raw`CREATE OR REPLACE FUNCTION thai_fold(text) RETURNS text
IMMUTABLE PARALLEL SAFE STRICT LANGUAGE sql
RETURN regexp_replace(
  replace(
    replace(
      regexp_replace(
        regexp_replace(
          translate(
            normalize($1, NFKC),
            U&'\0E50\0E51\0E52\0E53\0E54\0E55\0E56\0E57\0E58\0E59' || 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
              || U&'\0E45\0E3A\0E47\0E48\0E49\0E4A\0E4B\0E4C\0E4E',
            '0123456789' || 'abcdefghijklmnopqrstuvwxyz' || U&'\0E32'
          ) COLLATE "C",
          '[\u0300-\u036f\u0001-\u002f\u003a-\u0060\u007b-\u00b4\u00b6-\u00bf\u00d7\u00f7\u0e2f\u0e3f\u0e46\u0e4f\u0e5a\u0e5b\u180e\u2000-\u206f\u20a0-\u20cf\u3000-\u303f\ufe00-\ufe0f\ufeff]',
          '', 'g'
        ),
        '\u0e4d+\u0e32', U&'\0E33', 'g'
      ),
      U&'\0E4D', ''
    ),
    U&'\0E40\0E40', U&'\0E41'
  ),
  '([\u0e31\u0e33-\u0e39])\1+', '\1', 'g'
)`;
