package org.confer.kernel;

/**
 * Level of government of a department (GB/T 2260 divisions); every level has its own conferences.
 */
public enum Tier {
    PROVINCE,
    CITY,
    COUNTY,
    TOWNSHIP
}
