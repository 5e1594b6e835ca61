package financetracker.app.openapi;

import financetracker.app.signin.SignedIn;
import financetracker.events.Caller;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * The OpenAPI 3.1 document. What all operations share is added by rule, so that a new endpoint is described by being
 * there; it adds its summary.
 */
@Configuration(proxyBeanMethods = false)
class ApiDocument {
    static final String TOKEN = "accessToken";

    private static final String DESCRIPTION = """
            A personal-finance ledger that never forgets: every change is an event, every number can be asked for as it \
            was known at any time.

            **Money** is `{"amount":"-12.34","currency":"EUR"}` with the currency's own number of decimals; negative is \
            out of the account. **Ids** are UUIDs; clients may make their own (UUIDv7). **Fields** that are not required \
            may be left out or null; unknown fields are refused. **Errors** are problem details (RFC 9457) with a stable \
            `code`, listed in docs/problems.md.

            **Safe repeats**: send an `Idempotency-Key` with what changes something; a repeat within 30 days is answered \
            from the first one's receipt. **Reading your writes**: send a receipt's `Ledger-Sequence` as \
            `Ledger-Sequence-Min` with the next read. **Edits** need `If-Match` with the `ETag` of what was seen.

            **Limits**: a body has at most 1 MB (a bank statement 16 MB), 32 levels and 200,000 tokens of JSON, texts of \
            100,000 characters; fields and lists have their own.""";

    @Bean
    OpenAPI openApi(SchemaForms forms) {
        // What is made from the token is nothing that a client sends.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, SignedIn.class);
        // Static in swagger-core: both of its registries, as springdoc chooses one by the version of OpenAPI.
        ModelConverters.getInstance(true).addConverter(forms);
        return new OpenAPI()
                .info(new Info().title("Finance Tracker").version("1").description(DESCRIPTION))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")
                                        .description("The `accessToken` of `POST /api/v1/auth/login`.")));
    }

    @Bean
    GlobalOperationCustomizer operationRules() {
        return OperationRules::apply;
    }

    @Bean
    @Order(1)
    GlobalOpenApiCustomizer problemAnswers() {
        return ProblemAnswers::addTo;
    }

    @Bean
    @Order(2)
    GlobalOpenApiCustomizer requestRules() {
        return RequestRules::addTo;
    }
}
