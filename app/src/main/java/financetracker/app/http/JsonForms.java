package financetracker.app.http;

import financetracker.events.Id;
import financetracker.events.PersonalText;
import financetracker.money.Currency;
import financetracker.money.Money;
import financetracker.refusal.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * How our types look in JSON over HTTP and WebSocket; their form in events is another, and the event store's.
 *
 * <p>Reading is strict: what is unknown, ambiguous, of another JSON type or missing is refused, so that nothing a
 * client sends is dropped or guessed at.
 */
@Configuration(proxyBeanMethods = false)
public class JsonForms {
    /** Beyond these, reading stops before memory or time is spent. The body itself is bounded by {@link BodyFilter}. */
    static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(32)
            .maxStringLength(100_000)
            .maxNameLength(200)
            .maxNumberLength(40)
            .maxTokenCount(200_000)
            .build();

    @Bean
    JsonFactoryBuilderCustomizer jsonLimits() {
        return factory -> factory.streamReadConstraints(LIMITS).enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }

    @Bean
    JsonMapperBuilderCustomizer jsonTypes() {
        return JsonForms::apply;
    }

    /** The forms on any mapper. */
    public static void apply(JsonMapper.Builder json) {
        json.addModule(module())
                .enumNamingStrategy((config, type, name) -> nameOf(name))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(LogicalType.Textual, texts -> {
                    texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                    texts.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                    texts.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
                });
    }

    /** An enum constant as it is written: {@code credit_card}. */
    static String nameOf(Enum<?> constant) {
        return nameOf(constant.name());
    }

    private static String nameOf(String constant) {
        return constant.toLowerCase(Locale.ROOT);
    }

    private static SimpleModule module() {
        SimpleModule module = new SimpleModule("finance-tracker-http") {
            @Override
            public void setupModule(SetupContext context) {
                super.setupModule(context);
                context.addDeserializers(new IdForm.Readers());
                context.insertAnnotationIntrospector(new RequiredUnlessNullable());
            }
        };
        return module.addSerializer(Refusal.class, new RefusalForm())
                .addSerializer(Id.class, new IdForm.Writer())
                .addDeserializer(UUID.class, new IdForm.UuidReader())
                .addSerializer(Money.class, new MoneyForm.Writer())
                .addDeserializer(Money.class, new MoneyForm.Reader())
                .addSerializer(PersonalText.class, TextForm.writer(PersonalText::text))
                .addDeserializer(PersonalText.class, TextForm.reader(PersonalText.class, PersonalText::new))
                .addDeserializer(String.class, TextForm.reader(String.class, text -> text))
                .addSerializer(Currency.class, TextForm.writer(Currency::code))
                .addDeserializer(Currency.class, TextForm.reader(Currency.class, MoneyForm::currency))
                .addDeserializer(LocalDate.class, TextForm.reader(LocalDate.class, TextForm::date))
                .addDeserializer(Instant.class, TextForm.reader(Instant.class, TextForm::instant))
                .addSerializer(ZoneId.class, TextForm.writer(ZoneId::getId))
                .addDeserializer(ZoneId.class, TextForm.reader(ZoneId.class, TextForm::zone));
    }
}
