# The application alone; docker-compose.yml gives it a database. Without one it uses the PostgreSQL it brings, in /data.
FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /source
COPY . .
RUN mvn -B -q package -DskipTests \
    && java -Djarmode=tools -jar app/target/finance-tracker-exec.jar extract --layers --destination /layers

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /app ledger && install -d -o ledger /data
WORKDIR /app
# From what changes least to what changes most.
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
USER ledger
VOLUME /data
EXPOSE 8080
ENV FINANCE_TRACKER_DATA_FOLDER=/data LOGGING_STRUCTURED_FORMAT_CONSOLE=ecs
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-jar", "finance-tracker-exec.jar"]
