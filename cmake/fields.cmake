# keyuan_fields(): makes generated/fields/<record type>.hpp from the descriptions of all modules, by
# tools/describe. Who includes "fields/account.hpp" links keyuan_fields; a description that changes is
# read again at the next build, and one that is wrong stops it with its file and line.
function(keyuan_fields)
  add_executable(keyuan_describe EXCLUDE_FROM_ALL ${CMAKE_SOURCE_DIR}/tools/describe/describe.cpp)
  target_link_libraries(keyuan_describe PRIVATE keyuan_meta)
  set_target_properties(keyuan_describe PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tools)

  file(GLOB entities CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/modules/*/entities/*.yaml)
  file(GLOB_RECURSE descriptions CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/modules/*.yaml
       ${CMAKE_SOURCE_DIR}/src/words/*.yaml)
  set(headers)
  foreach(entity ${entities})
    get_filename_component(name ${entity} NAME_WE)
    list(APPEND headers ${CMAKE_BINARY_DIR}/generated/fields/${name}.hpp)
  endforeach()
  add_custom_command(
    OUTPUT ${headers}
    COMMAND keyuan_describe ${CMAKE_SOURCE_DIR} ${CMAKE_BINARY_DIR}/generated
    DEPENDS keyuan_describe ${descriptions}
    COMMENT "Naming the fields"
    VERBATIM)
  add_custom_target(keyuan_field_headers DEPENDS ${headers})
  add_library(keyuan_fields INTERFACE)
  target_link_libraries(keyuan_fields INTERFACE keyuan_meta)
  add_dependencies(keyuan_fields keyuan_field_headers)
endfunction()
