package financetracker.app.http;

import financetracker.money.Currency;
import financetracker.money.Money;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;

/** Money in JSON: the amount is a text, because many clients read a JSON number as a binary fraction. */
record MoneyForm(String amount, Currency currency) {
    /** @throws IllegalArgumentException with a message for the client */
    static Currency currency(String code) {
        return Currency.find(code)
                .orElseThrow(() -> new IllegalArgumentException("must be the code of a known currency, such as EUR"));
    }

    static final class Writer extends ValueSerializer<Money> {
        @Override
        public void serialize(Money money, JsonGenerator out, SerializationContext context) {
            out.writeStartObject();
            out.writeStringProperty("amount", money.amount());
            out.writeStringProperty("currency", money.currency().code());
            out.writeEndObject();
        }
    }

    static final class Reader extends ValueDeserializer<Money> {
        @Override
        public Money deserialize(JsonParser parser, DeserializationContext context) {
            MoneyForm form = context.readValue(parser, MoneyForm.class);
            try {
                return Money.parse(form.amount, form.currency);
            } catch (IllegalArgumentException e) {
                String detail = String.format(
                        Locale.ROOT,
                        "must be a decimal such as -12.34, with at most %d decimals and 18 digits, that fits",
                        form.currency.decimals());
                throw new UnreadableValue(parser, Money.class, detail).prependPath(Money.class, "amount");
            }
        }
    }
}
