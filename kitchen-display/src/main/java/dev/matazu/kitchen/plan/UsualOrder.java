package dev.matazu.kitchen.plan;

import dev.matazu.platform.StoreId;
import java.util.List;

/** What a usual order needs of a kitchen: by how long that would take, the kitchen's load is measured. */
public interface UsualOrder {

    /** Empty where there is none. */
    List<Work> work(StoreId store);
}
