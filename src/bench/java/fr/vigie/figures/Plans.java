package fr.vigie.figures;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A connection that keeps how the database went about each query ({@code EXPLAIN ANALYZE}, by its own {@code auto_explain}): the
 * plans of exactly what the application asks, not of what somebody copied from it.
 */
final class Plans {

    private final Connection connection;
    private final List<String> plans = new ArrayList<>();

    private Plans(Connection connection) {
        this.connection = connection;
    }

    /** What a piece of work asks of the database, one plan a query, in the order of asking. */
    static List<String> of(Connection connection, Work work) throws SQLException {
        try (Statement settings = connection.createStatement()) {
            settings.execute("load 'auto_explain'");
            settings.execute("set auto_explain.log_min_duration = 0");
            settings.execute("set auto_explain.log_analyze = on");
            settings.execute("set auto_explain.log_buffers = on");
            settings.execute("set client_min_messages = log");
            Plans seen = new Plans(connection);
            work.run(seen.watched());
            settings.execute("set auto_explain.log_min_duration = -1");
            settings.execute("reset client_min_messages");
            return List.copyOf(seen.plans);
        }
    }

    /** What is done over a connection. */
    interface Work {
        void run(Connection connection) throws SQLException;
    }

    private Connection watched() {
        return (Connection) Proxy.newProxyInstance(
                Plans.class.getClassLoader(), new Class<?>[] {Connection.class}, (p, method, a) -> {
                    Object result = call(() -> method.invoke(connection, a));
                    return result instanceof PreparedStatement statement ? watched(statement) : result;
                });
    }

    /** The plan comes as a warning, once the query's last row has been read. */
    private PreparedStatement watched(PreparedStatement statement) {
        return (PreparedStatement) Proxy.newProxyInstance(
                Plans.class.getClassLoader(), new Class<?>[] {PreparedStatement.class}, (p, method, a) -> {
                    if (method.getName().equals("close")) {
                        for (SQLWarning w = statement.getWarnings(); w != null; w = w.getNextWarning()) {
                            plans.add(w.getMessage());
                        }
                    }
                    return call(() -> method.invoke(statement, a));
                });
    }

    private interface Call {
        Object make() throws ReflectiveOperationException;
    }

    private static Object call(Call call) throws Throwable {
        try {
            return call.make();
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
