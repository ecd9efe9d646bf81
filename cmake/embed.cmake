# keyuan_embed(TARGET NAME FOLDER [RAW] [PATTERNS glob...]): the files below FOLDER that match (all
# when no pattern is given) become part of the library TARGET. "embed/NAME.hpp" then declares, in
# namespace keyuan::embed and sorted by path,
#   RAW:        std::span<const base::EmbeddedFile> NAME();  the bytes as they are
#   otherwise:  std::span<const http::Asset> NAME();         compressed, for http/assets.hpp; a FOLDER
#               without index.html gives one page that says how to build the web application
# A file that appears, changes or goes is seen at the next build; FOLDER need not exist. NAME is unique
# in the whole program. Folders called node_modules are left out.
pkg_check_modules(BROTLI_ENCODER REQUIRED IMPORTED_TARGET libbrotlienc)

add_executable(keyuan_embed_tool EXCLUDE_FROM_ALL cmake/embed.cpp)
target_link_libraries(keyuan_embed_tool PRIVATE PkgConfig::BROTLI_ENCODER PkgConfig::ZLIB)
set_target_properties(keyuan_embed_tool PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tools)

function(keyuan_embed target name folder)
  cmake_parse_arguments(ARG "RAW" "" "PATTERNS" ${ARGN})
  cmake_path(ABSOLUTE_PATH folder BASE_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR} NORMALIZE)
  if(NOT ARG_PATTERNS)
    set(ARG_PATTERNS "*")
  endif()
  list(TRANSFORM ARG_PATTERNS PREPEND ${folder}/ OUTPUT_VARIABLE patterns)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${patterns})
  list(FILTER files EXCLUDE REGEX "/node_modules/")

  set(out ${CMAKE_BINARY_DIR}/generated/embed)
  list(JOIN files "\n" listing)
  file(CONFIGURE OUTPUT ${out}/${name}.list CONTENT "${listing}\n" @ONLY)
  if(ARG_RAW)
    set(mode raw)
    set(include base/embedded.hpp)
    set(type base::EmbeddedFile)
  else()
    set(mode web)
    set(include http/assets.hpp)
    set(type http::Asset)
  endif()
  file(CONFIGURE OUTPUT ${out}/${name}.hpp @ONLY CONTENT
"// Made by keyuan_embed from ${folder}.
#pragma once

#include <span>

#include \"${include}\"

namespace keyuan::embed {
std::span<const ${type}> ${name}();
}
")
  add_custom_command(
    OUTPUT ${out}/${name}.cpp ${out}/${name}.bin
    COMMAND keyuan_embed_tool ${mode} ${name} ${folder} ${out}
    DEPENDS keyuan_embed_tool ${out}/${name}.list ${files}
    COMMENT "Embedding ${name}"
    VERBATIM)
  add_library(${target}_embed_${name} STATIC ${out}/${name}.cpp)
  set_source_files_properties(${out}/${name}.cpp PROPERTIES OBJECT_DEPENDS ${out}/${name}.bin)
  target_link_libraries(${target}_embed_${name} PUBLIC keyuan_flags)
  get_target_property(kind ${target} TYPE)
  if(kind STREQUAL "INTERFACE_LIBRARY")
    target_link_libraries(${target} INTERFACE ${target}_embed_${name})
  elseif(kind STREQUAL "EXECUTABLE")
    target_link_libraries(${target} PRIVATE ${target}_embed_${name})
  else()
    target_link_libraries(${target} PUBLIC ${target}_embed_${name})
  endif()
endfunction()
