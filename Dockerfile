# The application alone; docker-compose.yml gives it a database. Without one it uses the PostgreSQL it brings, in /data.
FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /source
COPY . .
RUN mvn -B -q package -DskipTests \
    && mkdir /own && mv app/target/finance-tracker/lib/*-SNAPSHOT.jar /own/

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /app ledger && install -d -o ledger /data
WORKDIR /app
# From what changes least to what changes most.
COPY --from=build /source/app/target/finance-tracker/lib/ ./lib/
COPY --from=build /own/ ./lib/
COPY --from=build /source/app/target/finance-tracker/finance-tracker-exec.jar ./
USER ledger
VOLUME /data
EXPOSE 8080
ENV FINANCE_TRACKER_DATA_FOLDER=/data LOGGING_STRUCTURED_FORMAT_CONSOLE=ecs
# The second option keeps what the first start has read of its classes for the next.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=/data/classes.jsa", "-Xlog:disable", "-jar", "finance-tracker-exec.jar"]
