package org.confer.permission;

/**
 * Makes the things of one module with which the object rules are tried. A module brings an
 * implementation in this package, found by itself; its constructor takes the services it needs.
 */
interface Specimens {

    /** Lower ones first, so that a module can use the things of those below it. */
    int floor();

    /**
     * Makes things through the services, acting as the people of the world, and puts them into it:
     * one for each type of key on each side, and a value for each other type of parameter.
     */
    void make(World world);
}
