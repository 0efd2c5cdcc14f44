package dev.matazu.kitchen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matazu.kitchen.KitchenTest;
import dev.matazu.platform.StoreId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is read at every look at a plan, and so hundreds of times a second. */
@KitchenTest
class PlanStatementsTest {

    @Inject
    SessionFactory sessions;

    @Inject
    Stations stations;

    private Statistics statistics;

    @BeforeEach
    void count() {
        statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
    }

    @AfterEach
    void countNoMore() {
        statistics.setStatisticsEnabled(false);
    }

    @Test
    void a_statement_is_understood_once_however_often_it_is_run() {
        read();
        long understood = statistics.getQueryPlanCacheMissCount();
        read();
        read();
        assertThat(statistics.getQueryPlanCacheMissCount()).isEqualTo(understood);
    }

    private void read() {
        QuarkusTransaction.requiringNew().run(() -> stations.rota(new StoreId("nowhere")));
    }
}
