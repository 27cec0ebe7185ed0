-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "currency" TEXT,
ADD COLUMN     "hourly_rate" DOUBLE PRECISION;

-- A rate without a currency is no price, and neither is the other way round.
alter table "organisation"
  add constraint organisation_rate_has_currency check (num_nulls(hourly_rate, currency) in (0, 2)),
  add constraint organisation_rate_is_a_price check (hourly_rate > 0),
  add constraint organisation_currency_is_a_code check (currency ~ '^[A-Z]{3}$');
