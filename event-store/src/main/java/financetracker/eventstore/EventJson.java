package financetracker.eventstore;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import financetracker.events.HouseholdId;
import financetracker.events.Id;
import financetracker.events.OperationId;
import financetracker.events.PersonalText;
import financetracker.events.UserId;
import financetracker.events.account.AccountId;
import financetracker.events.assertion.AssertionId;
import financetracker.events.category.CategoryId;
import financetracker.events.counterparty.CounterpartyId;
import financetracker.events.rate.RateSheetId;
import financetracker.events.transaction.Entry;
import financetracker.events.transaction.Split;
import financetracker.events.transaction.TransactionId;
import financetracker.events.transfer.TransferId;
import financetracker.money.Currency;
import financetracker.refusal.Refusal;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * The one place that says how events look in JSON. The types themselves carry no annotations.
 *
 * <p>A personal text is not in the JSON: it is moved to a list (the attribute {@link #PERSONAL}), which is encrypted as
 * a whole, and the JSON holds its index.
 */
final class EventJson {
    /** Attribute: a {@code List<String>} of the event's personal texts; {@code null} on reading reads all as erased. */
    static final String PERSONAL = "personal";

    private EventJson() {}

    static ObjectMapper mapper() {
        SimpleModule forms = new SimpleModule("event-forms");
        forms.addSerializer(new IdForm());
        readId(forms, HouseholdId.class, HouseholdId::new);
        readId(forms, UserId.class, UserId::new);
        readId(forms, OperationId.class, OperationId::new);
        readId(forms, AccountId.class, AccountId::new);
        readId(forms, TransactionId.class, TransactionId::new);
        readId(forms, CategoryId.class, CategoryId::new);
        readId(forms, TransferId.class, TransferId::new);
        readId(forms, RateSheetId.class, RateSheetId::new);
        readId(forms, AssertionId.class, AssertionId::new);
        readId(forms, CounterpartyId.class, CounterpartyId::new);
        forms.addSerializer(new CurrencyForm());
        forms.addDeserializer(Currency.class, new FromText<>(Currency.class, Currency::new));
        forms.addSerializer(new PersonalTextForm());
        forms.addDeserializer(PersonalText.class, new PersonalTextReader());
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(forms)
                .addMixIn(Refusal.class, Named.class)
                .addMixIn(Entry.class, EntryForm.class)
                .serializationInclusion(JsonInclude.Include.NON_NULL)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    private static <T extends Id> void readId(SimpleModule module, Class<T> type, Function<UUID, T> id) {
        module.addDeserializer(type, new FromText<>(type, text -> id.apply(UUID.fromString(text))));
    }

    /** Refusals are kept in receipts for their thirty days only, so the class's simple name will do. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "refusal")
    private interface Named {}

    /** What most entries do not have is not written: the form is that of the time before there were splits. */
    interface EntryForm {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Split> splits();
    }

    private static final class IdForm extends StdSerializer<Id> {
        private static final long serialVersionUID = 1L;

        IdForm() {
            super(Id.class);
        }

        @Override
        public void serialize(Id id, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(id.value().toString());
        }
    }

    private static final class CurrencyForm extends StdSerializer<Currency> {
        private static final long serialVersionUID = 1L;

        CurrencyForm() {
            super(Currency.class);
        }

        @Override
        public void serialize(Currency currency, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(currency.code());
        }
    }

    private static final class FromText<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> reader;

        FromText(Class<T> type, Function<String, T> reader) {
            super(type);
            this.reader = reader;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return reader.apply(json.getText());
        }
    }

    private static final class PersonalTextForm extends StdSerializer<PersonalText> {
        private static final long serialVersionUID = 1L;

        PersonalTextForm() {
            super(PersonalText.class);
        }

        @Override
        @SuppressWarnings("unchecked")
        public void serialize(PersonalText text, JsonGenerator json, SerializerProvider provider) throws IOException {
            List<String> texts = (List<String>) provider.getAttribute(PERSONAL);
            json.writeNumber(texts.size());
            texts.add(text.text());
        }
    }

    private static final class PersonalTextReader extends StdDeserializer<PersonalText> {
        private static final long serialVersionUID = 1L;

        PersonalTextReader() {
            super(PersonalText.class);
        }

        @Override
        @SuppressWarnings("unchecked")
        public PersonalText deserialize(JsonParser json, DeserializationContext context) throws IOException {
            List<String> texts = (List<String>) context.getAttribute(PERSONAL);
            return texts == null ? PersonalText.ERASED : new PersonalText(texts.get(json.getIntValue()));
        }
    }
}
